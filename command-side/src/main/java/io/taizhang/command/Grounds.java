package io.taizhang.command;

import io.taizhang.api.Evidence;
import io.taizhang.api.constraint.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command rests on besides itself. */
record Grounds(
        @Text @Nullable String reason, @Size(max = 100) List<@Valid Evidence> evidence) {}
