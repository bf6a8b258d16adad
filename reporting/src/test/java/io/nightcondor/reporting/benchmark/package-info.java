/** Speed of reports beside the bare speed of the libraries that write them. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.benchmark;
