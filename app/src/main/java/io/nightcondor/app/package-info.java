/** The program: command line, job, delivery, operations. */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app;
