/** What a book costs and earns on its capital (DOMAIN E11). Rates are fractions per year. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.capital;
