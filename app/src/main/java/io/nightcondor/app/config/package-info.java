/**
 * The workspace and its {@code nightcondor.yaml}, read strictly: an unknown key, a missing one or a
 * value out of range is an error with file, line and key. Money is US dollars, shares are
 * fractions. Leaves out what the values are used for.
 *
 * <p>{@link io.nightcondor.app.config.ConfigurationKey} has every key that there is, and the
 * package ships a sample with all of them. To add a key, add its constant, let a reader ask for it,
 * write it into the sample, and write the reference anew.
 *
 * <p>Only {@code sources} and {@code books} must be there. A book's policy is a preset (steward,
 * promoter, ladder-4-4-2 or vxth) or a name under {@code policies}; its {@code limits} are the keys
 * {@code limits.*} of a policy without that word, and hold for this book only. The options of a
 * source are those of its format, and {@code largestMegabytes}, which every format has. A recipient
 * is a plain address, or an address with what is attached: xlsx and html unless it says otherwise.
 * A heartbeat has either {@code url} or {@code urlFile}, a file of mode 0600 with it.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.config;
