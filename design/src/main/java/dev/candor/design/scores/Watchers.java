package dev.candor.design.scores;

import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;

/** Who is told how far a training has come, and who may stop it. */
record Watchers(ProgressListener listener, Cancellation cancellation) {}
