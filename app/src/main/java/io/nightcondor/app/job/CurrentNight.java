package io.nightcondor.app.job;

import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.ingest.inbox.InboxManifest;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one night that this process is at. Set before the job starts, the same until it ends. */
@Component
public class CurrentNight {

  private static final int SHORT_HASH = 12;

  private volatile @Nullable NightRun run;
  private volatile @Nullable InboxManifest manifest;
  private volatile boolean mailsHeld;

  /**
   * @param begun the revision that the job is about
   * @param inbox its inbox; after admission it may be a newer one than the revision works on
   */
  public void set(NightRun begun, InboxManifest inbox) {
    run = begun;
    manifest = inbox;
  }

  /** The revision that another process is at. Nobody here looks at its inbox. */
  void follow(NightRun begun) {
    run = begun;
    manifest = null;
  }

  /** Nights from now on send no mails: they are run long after their session. */
  public void holdMails() {
    mailsHeld = true;
  }

  boolean mailsAreHeld() {
    return mailsHeld;
  }

  NightRun run() {
    return Objects.requireNonNull(run, "no night was set");
  }

  NightKey key() {
    return run().key();
  }

  LocalDate session() {
    return key().session();
  }

  InboxManifest manifest() {
    return Objects.requireNonNull(manifest, "no night was set");
  }

  /** What names the run in reports, in short. */
  String runHash() {
    NightRun night = run();
    String text = "%s|%d|%s|%s|%s"
        .formatted(
            night.key().session(),
            night.key().revision(),
            night.inputsSha256(),
            night.configurationSha256(),
            night.programVersion());
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT_HASH);
  }

  /**
   * What names the run in reports.
   *
   * @param modelled true if the market data come from a model
   */
  RunIdentity identity(boolean modelled) {
    NightRun night = run();
    return new RunIdentity(
        night.key().session(),
        night.key().revision(),
        runHash(),
        night.inputsSha256(),
        night.configurationSha256(),
        night.programVersion(),
        modelled);
  }
}
