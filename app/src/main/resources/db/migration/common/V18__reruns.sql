-- Which steps the last rerun of a revision goes through, so that it can be resumed. Until now only failed books were run again.

ALTER TABLE night_run ADD COLUMN rerun_steps VARCHAR(30) DEFAULT 'from:recompute' NOT NULL;
