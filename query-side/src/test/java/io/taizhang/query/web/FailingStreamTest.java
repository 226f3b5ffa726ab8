package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.taizhang.api.Actor;
import io.taizhang.api.ActorPrincipal;
import io.taizhang.api.Role;
import io.taizhang.query.engine.ChangeFeed;
import io.taizhang.query.engine.Changes;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Reaches;
import java.time.Duration;
import java.util.Set;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class FailingStreamTest {
    private final QueryGateway gateway = mock();
    private final Reaches reaches = mock();
    private final ChangeFeed feed = mock();
    private final SubscriptionQueryResult<Changes, Changes> subscription = mock();
    private final StreamEndpoint endpoint =
            new StreamEndpoint(new Asking(gateway), reaches, mock(), feed, mock(), Duration.ofSeconds(1), 1);

    private record Somebody() implements ActorPrincipal {
        @Override
        public Actor actor() {
            return new Actor("auditor", "demo", Set.of(Role.AUDITOR));
        }

        @Override
        public String getName() {
            return actor().id();
        }
    }

    @BeforeEach
    void asked() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void answered() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void streamThatCannotBeginLeavesNothingBehind() {
        when(reaches.of(any())).thenReturn(new Reach(null));
        when(gateway.subscriptionQuery(anyString(), any(), any(ResponseType.class), any(ResponseType.class), anyInt()))
                .thenReturn(subscription);
        when(subscription.updates()).thenReturn(Flux.never());
        when(subscription.initialResult()).thenReturn(Mono.error(new IllegalStateException("away")));

        assertThatThrownBy(() -> endpoint.stream(new Somebody(), "funds", null, new LinkedMultiValueMap<>()))
                .hasMessage("away");

        verify(subscription).cancel();
        verify(feed).unfollow("funds");
    }
}
