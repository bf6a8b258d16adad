/**
 * Several processes at one night: the manager asks for ranges of books through a broker and learns
 * from the job repository what became of them; workers serve it. Leaves out what is done to a book.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.workers;
