package io.nightcondor.app.store;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.json.RiskPackJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The packs of books. The last few that this process computed are at hand, so that a night of a few
 * books need not read them back; a night of many has no room for all.
 */
public final class BookPacks {

  private static final int AT_HAND = 8;

  private final BookStore books;

  private final Map<Place, RiskPack> atHand = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Place, RiskPack> eldest) {
      return size() > AT_HAND;
    }
  };

  public BookPacks(BookStore books) {
    this.books = books;
  }

  private record Place(NightKey night, String book) {}

  /** Keeps a pack at hand that is stored in the same transaction. */
  public void computed(NightKey night, String book, RiskPack pack) {
    synchronized (atHand) {
      atHand.put(new Place(night, book), pack);
    }
  }

  /**
   * The pack that a book's reports of a night are drawn from, empty if it has none.
   *
   * @throws IllegalArgumentException if it was stored by a version with another layout
   */
  public Optional<RiskPack> of(NightKey night, String book) {
    return atHand(night, book).or(() -> books.pack(night, book).map(RiskPackJson::read));
  }

  /**
   * As {@link #of}, with its JSON.
   *
   * @throws IllegalArgumentException if it was stored by a version with another layout
   */
  public Optional<StoredPack> stored(NightKey night, String book) {
    return atHand(night, book)
        .map(pack -> new StoredPack(pack, RiskPackJson.write(pack)))
        .or(() ->
            books.pack(night, book).map(json -> new StoredPack(RiskPackJson.read(json), json)));
  }

  private Optional<RiskPack> atHand(NightKey night, String book) {
    synchronized (atHand) {
      return Optional.ofNullable(atHand.get(new Place(night, book)));
    }
  }
}
