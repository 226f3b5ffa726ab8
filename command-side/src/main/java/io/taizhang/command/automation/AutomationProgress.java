package io.taizhang.command.automation;

import org.jspecify.annotations.Nullable;

/**
 * How an automation is doing, as far as this process knows.
 *
 * @param position every fact up to here is answered; null where another process works for it
 * @param failure why its last facts could not be worked off; null where they were
 */
public record AutomationProgress(
        @Nullable Long position, @Nullable String failure) {}
