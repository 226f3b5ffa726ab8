package io.taizhang.query.organisation;

import io.taizhang.api.organisation.OrganisationEvent.PostCreated;
import io.taizhang.api.organisation.OrganisationEvent.PostFilled;
import io.taizhang.api.organisation.OrganisationEvent.PostVacated;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Posts (网格长, 网格员, 一长三员) and their holders. */
final class PostRegister extends PerThing<PostRow> {

    PostRegister() {
        super(
                "post",
                "post-register",
                new Title("岗位名册", "Posts"),
                PostRow.class,
                Set.of(PostCreated.class, PostFilled.class, PostVacated.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "placeId", "filled");
    }

    @Override
    public PostRow apply(String key, @Nullable PostRow row, Fact fact) {
        return switch (fact.event()) {
            case PostCreated event ->
                new PostRow(
                        key,
                        event.unitId(),
                        fact.unitPath(),
                        event.title(),
                        event.placeId(),
                        null,
                        false,
                        fact.occurredOn());
            case PostFilled event -> standing(row, fact).heldBy(event.holder(), fact.unitPath(), fact.occurredOn());
            case PostVacated event -> standing(row, fact).heldBy(null, fact.unitPath(), fact.occurredOn());
            default -> throw unexpected(fact);
        };
    }
}
