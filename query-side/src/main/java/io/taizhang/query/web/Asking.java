package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.api.ActorPrincipal;
import io.taizhang.api.Role;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import java.security.Principal;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

/** Puts questions to the query bus in the name of an actor. */
final class Asking {
    private final QueryGateway gateway;

    Asking(QueryGateway gateway) {
        this.gateway = gateway;
    }

    QueryGateway gateway() {
        return gateway;
    }

    <T> T ask(Object question, Class<T> answer) {
        try {
            return gateway.query(question, answer).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw e;
        }
    }

    /** @throws QueryRefusal where nobody is logged in, or somebody as the system or as a citizen */
    static Actor actor(@Nullable Principal principal) {
        if (!(principal instanceof ActorPrincipal known)) {
            throw new QueryRefusal(Refused.UNAUTHENTICATED);
        }
        Actor actor = known.actor();
        if (actor.isSystem()) {
            throw new QueryRefusal(Refused.SYSTEM_IS_NO_PERSON, actor.id());
        }
        if (actor.isCitizen()) {
            throw new QueryRefusal(Refused.CITIZENS_HAVE_NO_ACCOUNT, actor.id());
        }
        return actor;
    }

    /** @throws QueryRefusal where the actor holds none of the roles */
    static Actor actor(@Nullable Principal principal, Role... roles) {
        Actor actor = actor(principal);
        if (Arrays.stream(roles).noneMatch(actor::holds)) {
            throw new QueryRefusal(
                    Refused.NOT_ALLOWED,
                    String.join(", ", Arrays.stream(roles).map(Role::name).toList()));
        }
        return actor;
    }
}
