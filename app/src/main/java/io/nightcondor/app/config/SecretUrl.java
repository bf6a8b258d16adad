package io.nightcondor.app.config;

import java.net.URI;

/** A URL that gives a right to whoever knows it, and so is never shown. */
public final class SecretUrl {

  private final URI url;

  SecretUrl(URI url) {
    this.url = url;
  }

  /** For the one who calls it. */
  public URI reveal() {
    return url;
  }

  @Override
  public String toString() {
    return "***";
  }
}
