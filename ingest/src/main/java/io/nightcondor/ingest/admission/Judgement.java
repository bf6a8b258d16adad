package io.nightcondor.ingest.admission;

import io.nightcondor.ingest.inbox.Verdict;

/**
 * A verdict with its reason.
 *
 * @param verdict on a file
 * @param reason sentences without the file's name, what was found and what was expected
 */
record Judgement(Verdict verdict, String reason) {}
