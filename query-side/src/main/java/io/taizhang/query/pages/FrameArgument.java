package io.taizhang.query.pages;

import io.taizhang.query.engine.ViewPositions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the frame it asks for, and the template the same one. */
final class FrameArgument implements HandlerMethodArgumentResolver {
    private final ObjectProvider<Framing> framing;
    private final ObjectProvider<ViewPositions> positions;

    FrameArgument(ObjectProvider<Framing> framing, ObjectProvider<ViewPositions> positions) {
        this.framing = framing;
        this.positions = positions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Frame.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        long stands = stands();
        Frame frame =
                framing.getObject().of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        if (page != null) {
            page.addAttribute("frame", frame);
            page.addAttribute("stands", stands);
        }
        return frame;
    }

    /** Up to where all views are, before any is read: whatever the page shows includes that. */
    private long stands() {
        return positions.getObject().all().values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }
}
