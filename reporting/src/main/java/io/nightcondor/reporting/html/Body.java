package io.nightcondor.reporting.html;

/**
 * What stands inside an element and is too long for a template: thousands of cells. Its writers are
 * the only place where HTML is made in code; they escape every text.
 */
interface Body {

  /** Appends well-formed HTML. */
  void write(StringBuilder html);
}
