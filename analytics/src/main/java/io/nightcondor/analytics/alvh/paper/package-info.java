/** The hedge that a preset would hold beside the book's own, filled on paper. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.alvh.paper;
