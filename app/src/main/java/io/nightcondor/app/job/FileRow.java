package io.nightcondor.app.job;

import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.source.RowOutcome;

/** A row with the file that it is from. */
record FileRow(AdmittedFile file, RowOutcome outcome) {}
