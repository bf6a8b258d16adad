/**
 * Mails and report folders: composed from stored packs, with the same bytes each time, and put
 * where people find them so that nobody ever sees half of one. Leaves out what a report shows.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.delivery;
