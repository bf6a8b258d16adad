package io.nightcondor.app.job;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.recompute.BookInput;
import io.nightcondor.analytics.recompute.BookOutcome;
import io.nightcondor.analytics.recompute.BookRecomputation;
import io.nightcondor.analytics.recompute.SupersededState;
import io.nightcondor.app.config.BookSettings;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.store.BookPacks;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.FigureStore;
import io.nightcondor.app.store.LimitCounts;
import io.nightcondor.app.store.PendingBooks;
import io.nightcondor.app.store.PendingBooks.Work;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.PositionStore;
import io.nightcondor.reporting.json.RiskPackJson;
import io.nightcondor.reporting.overview.KeyFigures;
import java.util.List;
import org.springframework.stereotype.Component;

/** Computes a book's pack and its next state from what the steps before left. */
@Component
class RecomputeTasklet extends BookTasklet {

  private final BookStore books;
  private final Settings settings;
  private final ExchangeCalendar calendar;
  private final NightFactsLoader loader;
  private final PositionStore positions;
  private final FigureStore figures;
  private final BookPacks packs;

  RecomputeTasklet(
      CurrentNight night,
      PendingBooks pending,
      StepProgress progress,
      HandingBack handingBack,
      BookStore books,
      Settings settings,
      ExchangeCalendar calendar,
      NightFactsLoader loader,
      PositionStore positions,
      FigureStore figures,
      BookPacks packs) {
    super(night, pending, Work.RECOMPUTE, progress, handingBack);
    this.books = books;
    this.settings = settings;
    this.calendar = calendar;
    this.loader = loader;
    this.positions = positions;
    this.figures = figures;
    this.packs = packs;
  }

  @Override
  void process(NightKey key, String id) {
    BookSettings book = settings
        .book(id)
        .orElseThrow(
            () -> new IllegalStateException(
                "the book is no longer in the configuration, expected it there until the night is done"));
    NightFacts facts = loader.facts();
    List<Position> held = positions.positions(key, id);
    BookOutcome computed = BookRecomputation.recompute(new BookInput(
        night.identity(facts.market().modelled()),
        book.book(),
        book.policy(),
        held,
        positions.dollars(key, id),
        facts.market(),
        facts.previousMarket(),
        facts.history(),
        facts.macro(),
        facts.liquidity(),
        facts.parity(),
        facts.moves(),
        books.stateBefore(key.session(), id).map(BookStateJson::read),
        facts.intake().panel(id, held, positions.cash(key, id)),
        calendar,
        settings.fomc(),
        facts.scheduled(),
        books
            .superseded(key, id)
            .map(earlier ->
                new SupersededState(earlier.revision(), BookStateJson.read(earlier.state())))));
    BookOutcome outcome =
        PackRemarks.add(computed, facts.marketRemarks(), facts.intake().positionRemarks(id, held));
    RiskPack pack = outcome.pack();
    books.computed(
        key,
        id,
        RiskPackJson.write(pack),
        BookStateJson.write(outcome.state()),
        pack.summary().status().name(),
        pack.summary().headline(),
        limits(pack));
    figures.save(key, id, KeyFigures.of(pack));
    packs.computed(key, id, pack);
  }

  private static LimitCounts limits(RiskPack pack) {
    return new LimitCounts(
        count(pack, LimitState.BREACH),
        count(pack, LimitState.NEAR),
        String.join(" ", pack.summary().limitBreaches()));
  }

  private static int count(RiskPack pack, LimitState state) {
    return Math.toIntExact(
        pack.limits().stream().filter(limit -> limit.breach() == state).count());
  }

  @Override
  void failed(NightKey key, String book, String reason) {
    books.computeFailed(key, book, reason);
  }
}
