package io.taizhang.query.pages.audit;

import io.taizhang.query.View.Title;
import io.taizhang.query.engine.FoldedView;
import io.taizhang.query.engine.Views;
import io.taizhang.query.pages.Words;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What views are called by people. */
@Component
class ViewTitles {
    private final Views views;

    ViewTitles(Views views) {
        this.views = views;
    }

    record Titled(String name, String title) {}

    /** As people call it; its name where this build has no such view any more. */
    String of(String view, Words words) {
        return views.find(view).map(found -> said(found, words)).orElse(view);
    }

    List<Titled> all(Words words) {
        return views.all().stream()
                .map(view -> new Titled(view.name(), said(view, words)))
                .sorted(Comparator.comparing(Titled::name))
                .toList();
    }

    private static String said(FoldedView<?> view, Words words) {
        Title title = view.view().title();
        return words.isChinese() ? title.zh() : title.en();
    }
}
