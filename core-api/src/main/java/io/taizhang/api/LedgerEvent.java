package io.taizhang.api;

/**
 * What happened, in the past tense: self-contained, raw-typed, never changed.
 *
 * <p>A component named {@code …Id} or {@code …Ids} is a subject of the fact (see {@link Subject}); amounts are integer
 * fen ({@code …Fen}), areas {@code …M2}.
 */
public interface LedgerEvent {}
