package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.query.engine.QueryRefusal;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class ReadersGateTest {
    private final ReadersGate gate = new ReadersGate(2, Duration.ofMillis(20));
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whoComesWhenAllPlacesAreTakenIsToldToComeBack() throws Exception {
        HandlerMethod page = method("page");
        assertThat(gate.preHandle(request, response, page)).isTrue();
        assertThat(gate.preHandle(request, response, page)).isTrue();
        assertThatThrownBy(() -> gate.preHandle(request, response, page))
                .isInstanceOfSatisfying(
                        QueryRefusal.class,
                        refusal -> assertThat(refusal.refused().type()).isEqualTo("readers-busy"));
        gate.afterCompletion(request, response, page, null);
        assertThat(gate.preHandle(request, response, page)).isTrue();
    }

    @Test
    void aStreamLeavesItsPlaceWhenItHasBegunAndTakesNoneToEnd() throws Exception {
        HandlerMethod stream = method("page");
        for (int streams = 0; streams < 5; streams++) {
            assertThat(gate.preHandle(request, response, stream)).isTrue();
            gate.afterConcurrentHandlingStarted(request, response, stream);
        }
        request.setDispatcherType(DispatcherType.ASYNC);
        for (int streams = 0; streams < 5; streams++) {
            assertThat(gate.preHandle(request, response, stream)).isTrue();
            gate.afterCompletion(request, response, stream, null);
        }
        request.setDispatcherType(DispatcherType.REQUEST);
        assertThat(gate.preHandle(request, response, stream)).isTrue();
        assertThat(gate.preHandle(request, response, stream)).isTrue();
        assertThatThrownBy(() -> gate.preHandle(request, response, stream)).isInstanceOf(QueryRefusal.class);
    }

    @Test
    void whoWritesAFileOrBelongsToAnotherSideTakesNoPlace() throws Exception {
        for (int requests = 0; requests < 5; requests++) {
            assertThat(gate.preHandle(request, response, method("file"))).isTrue();
            assertThat(gate.preHandle(request, response, new HandlerMethod("text", "length")))
                    .isTrue();
        }
    }

    private HandlerMethod method(String name) throws NoSuchMethodException {
        return new HandlerMethod(this, getClass().getDeclaredMethod(name));
    }

    String page() {
        return "page";
    }

    void file() {}
}
