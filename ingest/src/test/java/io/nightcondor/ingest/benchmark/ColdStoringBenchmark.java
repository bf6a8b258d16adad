package io.nightcondor.ingest.benchmark;

import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** As a nightly process stores its first and only chain. */
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class ColdStoringBenchmark extends ChainStoring {}
