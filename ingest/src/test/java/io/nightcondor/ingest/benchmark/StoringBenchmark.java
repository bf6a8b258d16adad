package io.nightcondor.ingest.benchmark;

import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** As a long-running process stores a chain. */
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@Fork(1)
public class StoringBenchmark extends ChainStoring {}
