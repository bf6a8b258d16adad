/**
 * What a book may lose, hold and spend, how much of it is used, and for how long a limit has been
 * broken. Leaves out how the figures come about.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.limit;
