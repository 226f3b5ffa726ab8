package io.taizhang.command.web;

import io.taizhang.api.Actor;
import io.taizhang.api.ActorPrincipal;

/** Somebody signed in. */
record Reader(Actor actor) implements ActorPrincipal {
    @Override
    public String getName() {
        return actor.id();
    }
}
