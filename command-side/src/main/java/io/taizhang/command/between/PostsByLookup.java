package io.taizhang.command.between;

import io.taizhang.command.Lookup;
import io.taizhang.command.campaign.Posts;
import io.taizhang.command.directory.UnitForest;
import io.taizhang.command.organisation.Post;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Posts as the ledger has them at the moment of asking, under the units as they stand then. */
final class PostsByLookup implements Posts {
    private final Lookup lookup;
    private final Supplier<UnitForest> units;

    PostsByLookup(Lookup lookup, Supplier<UnitForest> units) {
        this.lookup = lookup;
        this.units = units;
    }

    @Override
    public Optional<KnownPost> find(String postId) {
        return lookup.ask(Post.class, "post/" + postId, Post::known).map(this::post);
    }

    private KnownPost post(Post.Known post) {
        List<String> path = units.get().path(post.unitId()).orElse(List.of());
        return new KnownPost(path, post.createdAt());
    }
}
