package io.taizhang.query.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.query.View;
import io.taizhang.query.overview.AllViews;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SpansTest {
    /** A view whose rows last until a component that the table does not know would show none of them. */
    @Test
    void whatSaysWhenARowEndsStandsBesideIt() throws IOException {
        List<String> ends = AllViews.list().stream()
                .flatMap(view -> view.span().stream())
                .map(View.Span::until)
                .toList();
        assertThat(ends).isNotEmpty();
        try (InputStream script =
                Objects.requireNonNull(getClass().getResourceAsStream("/db/views/V6__rows_that_last.sql"))) {
            String known = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(ends).allSatisfy(end -> assertThat(known).contains("doc ->> '" + end + "'"));
        }
    }
}
