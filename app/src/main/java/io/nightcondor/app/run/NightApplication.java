package io.nightcondor.app.run;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.app.config.InboxSettings;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.job.JobStarter;
import io.nightcondor.app.keep.StoreFiles;
import io.nightcondor.app.keep.TotalsKeeper;
import io.nightcondor.app.store.BookPacks;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.FigureStore;
import io.nightcondor.app.store.MailLedger;
import io.nightcondor.app.store.NightStore;
import io.nightcondor.app.store.PendingBooks;
import io.nightcondor.app.store.RangeHolders;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.inbox.InboxQuiet;
import io.nightcondor.ingest.inbox.Sleeper;
import io.nightcondor.ingest.store.CalibrationStore;
import io.nightcondor.ingest.store.FactorStore;
import io.nightcondor.ingest.store.HistoryStore;
import io.nightcondor.ingest.store.LiquidityStore;
import io.nightcondor.ingest.store.MacroStore;
import io.nightcondor.ingest.store.PositionStore;
import io.nightcondor.ingest.store.QuoteStore;
import io.nightcondor.ingest.store.RowStore;
import io.nightcondor.ingest.store.SnapshotStore;
import io.nightcondor.ingest.store.SourceFileStore;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The parts of a run: Spring's own, the job's and the stores. Spring's are named, not found: a
 * night is a process of its own, and what it does not need would only make it start later.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
@ComponentScan(basePackageClasses = {JobStarter.class, NightApplication.class})
class NightApplication {

  @Bean
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
    return new TransactionTemplate(transactionManager);
  }

  @Bean
  InboxQuiet inboxQuiet(Workspace workspace, Settings settings) {
    InboxSettings inbox = settings.inbox();
    return new InboxQuiet(inbox.quiet(), inbox.longestWait(), workspace.data(), Sleeper.ofThread());
  }

  @Bean
  TotalsKeeper totalsKeeper(Workspace workspace, JdbcClient jdbc, TransactionTemplate transaction) {
    return TotalsKeeper.of(jdbc, new StoreFiles(workspace), transaction);
  }

  @Bean
  RunStore runStore(JdbcClient jdbc) {
    return new RunStore(jdbc);
  }

  @Bean
  BookStore bookStore(JdbcClient jdbc) {
    return new BookStore(jdbc);
  }

  @Bean
  PendingBooks pendingBooks(JdbcClient jdbc) {
    return new PendingBooks(jdbc);
  }

  @Bean
  RangeHolders rangeHolders(JdbcClient jdbc) {
    return new RangeHolders(jdbc);
  }

  @Bean
  BookPacks bookPacks(BookStore books) {
    return new BookPacks(books);
  }

  @Bean
  FigureStore figureStore(JdbcClient jdbc) {
    return new FigureStore(jdbc);
  }

  @Bean
  NightStore nightStore(JdbcClient jdbc) {
    return new NightStore(jdbc);
  }

  @Bean
  MailLedger mailLedger(JdbcClient jdbc) {
    return new MailLedger(jdbc);
  }

  @Bean
  SourceFileStore sourceFileStore(DataSource dataSource) {
    return new SourceFileStore(dataSource);
  }

  @Bean
  RowStore rowStore(DataSource dataSource) {
    return new RowStore(dataSource);
  }

  @Bean
  QuoteStore quoteStore(DataSource dataSource) {
    return new QuoteStore(dataSource);
  }

  @Bean
  HistoryStore historyStore(DataSource dataSource) {
    return new HistoryStore(dataSource);
  }

  @Bean
  FactorStore factorStore(DataSource dataSource, ExchangeCalendar calendar) {
    return new FactorStore(dataSource, calendar);
  }

  @Bean
  MacroStore macroStore(DataSource dataSource, ExchangeCalendar calendar) {
    return new MacroStore(dataSource, calendar);
  }

  @Bean
  LiquidityStore liquidityStore(DataSource dataSource) {
    return new LiquidityStore(dataSource);
  }

  @Bean
  PositionStore positionStore(DataSource dataSource) {
    return new PositionStore(dataSource);
  }

  @Bean
  CalibrationStore calibrationStore(DataSource dataSource) {
    return new CalibrationStore(dataSource);
  }

  @Bean
  SnapshotStore snapshotStore(DataSource dataSource, ExchangeCalendar calendar) {
    return new SnapshotStore(dataSource, calendar);
  }
}
