-- Which process works on a range of books, where several do. A row lasts as long as the execution that it is about.

CREATE TABLE range_holder (
  step_execution_id BIGINT NOT NULL PRIMARY KEY REFERENCES batch_step_execution ON DELETE CASCADE,
  worker VARCHAR(200) NOT NULL,
  since TIMESTAMP NOT NULL -- UTC
);
