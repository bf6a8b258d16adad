/** Commands about the installation: its configuration, its health, its parts. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.command.setup;
