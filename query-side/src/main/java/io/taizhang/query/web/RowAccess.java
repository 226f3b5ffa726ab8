package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.FoundRow;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Questions.FindRowAsOf;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.TimeMachine.Time;
import java.time.Instant;

/** Who is shown a row, now or as it once stood. */
final class RowAccess {
    private final Asking asking;
    private final Reaches reaches;
    private final Render render;

    RowAccess(Asking asking, Reaches reaches, Render render) {
        this.asking = asking;
        this.reaches = reaches;
        this.render = render;
    }

    /** Folded from all facts there are. */
    FoundRow present(String view, String key) {
        return asking.ask(new FindRowAsOf(view, key, Instant.MAX, Time.RECORDED), FoundRow.class);
    }

    /**
     * What has left the eyes of the public is not shown to it as it once was, and of what is kept from an actor no more is said
     * than of what is not there.
     *
     * @param past whether the row is one that once stood
     * @throws QueryRefusal where it is out of the actor's reach or kept from the actor
     */
    void check(Actor actor, String view, FoundRow row, boolean past) {
        if (!render.isWithin(reaches.of(actor), row.units(), row.doc())) {
            throw new QueryRefusal(Refused.OUT_OF_SCOPE, row.key());
        }
        if (render.hides(actor, row.doc()) || past && isHiddenNow(actor, view, row)) {
            throw new QueryRefusal(Refused.UNKNOWN_ROW, view, row.key());
        }
    }

    private boolean isHiddenNow(Actor actor, String view, FoundRow past) {
        return render.mayHide(actor, past.doc())
                && render.hides(actor, present(view, past.key()).doc());
    }
}
