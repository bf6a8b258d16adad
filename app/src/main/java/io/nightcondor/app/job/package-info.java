/**
 * The job {@code nightly} and its six steps. Each step reads what the steps before it left and
 * commits in units that a restart can skip. Leaves out formulas, formats and layouts, which are the
 * other modules'.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.job;
