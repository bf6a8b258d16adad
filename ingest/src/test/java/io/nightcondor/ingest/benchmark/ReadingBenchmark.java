package io.nightcondor.ingest.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowOutcome;
import io.nightcondor.ingest.source.SourceRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.mapping.DefaultLineMapper;
import org.springframework.batch.infrastructure.item.file.mapping.PassThroughFieldSetMapper;
import org.springframework.batch.infrastructure.item.file.transform.DelimitedLineTokenizer;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.core.io.InputStreamResource;

/**
 * A day of all US options read from end to end on one thread. Ours keeps and checks the rows of
 * ^SPX and ^VIX; FastCSV and Spring Batch only split each line, DuckDB reads the types that it
 * finds and hands on the rows of the two.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class ReadingBenchmark {

  @Param({"PLAIN", "GZIP"})
  public Packing packing;

  private Path file;

  /** How the file is packed. */
  public enum Packing {
    PLAIN,
    GZIP
  }

  @Setup
  public void write() {
    file = DatashopFile.whole(packing == Packing.GZIP);
  }

  @Benchmark
  public void nightcondor(Blackhole sink) throws IOException, RefusedContentException {
    read(file, sink);
  }

  /** All rows of a generated file, read and checked. */
  static void read(Path file, Blackhole sink) throws IOException, RefusedContentException {
    try (SourceRows rows = open(file)) {
      for (Optional<RowOutcome> row = rows.next(); row.isPresent(); row = rows.next()) {
        sink.consume(row.get());
      }
    }
  }

  static SourceRows open(Path file) throws RefusedContentException {
    ReadContext context = new ReadContext(
        file.getFileName().toString(),
        Map.of("snapshot", "EOD", "largestMegabytes", "2000"),
        DatashopFile.SESSION,
        ExchangeCalendars.nyse(Optional.empty()));
    return Formats.open(file, SourceFormat.of("cboe-datashop-csv").orElseThrow(), context);
  }

  @Benchmark
  public void fastCsv(Blackhole sink) throws IOException {
    try (CsvReader<CsvRecord> records = packing == Packing.PLAIN
        ? CsvReader.builder().ofCsvRecord(file)
        : CsvReader.builder().ofCsvRecord(text())) {
      for (CsvRecord csvRecord : records) {
        sink.consume(csvRecord);
      }
    }
  }

  @Benchmark
  public void springBatch(Blackhole sink) throws Exception {
    DefaultLineMapper<FieldSet> mapper = new DefaultLineMapper<>();
    mapper.setLineTokenizer(new DelimitedLineTokenizer());
    mapper.setFieldSetMapper(new PassThroughFieldSetMapper());
    FlatFileItemReader<FieldSet> reader = new FlatFileItemReader<>(mapper);
    reader.setResource(new InputStreamResource(bytes()));
    reader.setLinesToSkip(1);
    reader.open(new ExecutionContext());
    for (FieldSet fields = reader.read(); fields != null; fields = reader.read()) {
      sink.consume(fields);
    }
    reader.close();
  }

  @Benchmark
  public void duckDb(Blackhole sink) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      connection.createStatement().execute("set threads = 1");
      ResultSet rows = connection.createStatement().executeQuery("""
          select * from read_csv('%s', header = true)
          where underlying_symbol in ('^SPX', '^VIX')
          """.formatted(file));
      while (rows.next()) {
        sink.consume(rows.getDouble("bid_eod"));
      }
    }
  }

  private InputStream bytes() throws IOException {
    InputStream raw = Files.newInputStream(file);
    return packing == Packing.GZIP ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  private BufferedReader text() throws IOException {
    return new BufferedReader(new InputStreamReader(bytes(), StandardCharsets.UTF_8));
  }
}
