package io.taizhang.standalone.identity;

import io.taizhang.api.Actor;
import io.taizhang.api.ActorPrincipal;

/** Somebody who logged in with a demo account. A session outlives the registration of the first unit, so the actor is asked anew. */
record DemoPrincipal(DemoAccount account, TopUnit top) implements ActorPrincipal {
    @Override
    public Actor actor() {
        return account.actor(top.id());
    }

    @Override
    public String getName() {
        return account.login();
    }
}
