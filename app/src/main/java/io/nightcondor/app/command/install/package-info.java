/** What is done once, when the program is installed. Leaves out what a package consists of. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.command.install;
