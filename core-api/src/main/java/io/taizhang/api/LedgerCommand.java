package io.taizhang.api;

/**
 * What somebody wants done, as an imperative record nested in the sealed interface of its context.
 *
 * <p>The <b>first component</b> names the thing the command is about; its name less {@code Id} is the type of that
 * thing ({@code projectId} → {@code project/…}), unless {@link Subject} says another or the record is {@link SingleStream}.
 * A component that is not {@code @Nullable} must be present.
 */
public interface LedgerCommand {}
