package io.taizhang.benchmarks.views;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerCommand;
import java.time.Instant;

/** One command of a project's life. */
record Step(Actor actor, Instant occurredAt, LedgerCommand command) {}
