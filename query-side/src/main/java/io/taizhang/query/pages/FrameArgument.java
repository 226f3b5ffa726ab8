package io.taizhang.query.pages;

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

    FrameArgument(ObjectProvider<Framing> framing) {
        this.framing = framing;
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
        Frame frame =
                framing.getObject().of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        if (page != null) {
            page.addAttribute("frame", frame);
        }
        return frame;
    }
}
