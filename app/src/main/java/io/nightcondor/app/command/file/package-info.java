/** Commands about files that need no store: what comes in, and reports that went out. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.command.file;
