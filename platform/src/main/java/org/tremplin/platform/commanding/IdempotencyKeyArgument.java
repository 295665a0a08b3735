package org.tremplin.platform.commanding;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tremplin.web.Actor;

/** Reads {@link IdempotencyKey} from its header. */
final class IdempotencyKeyArgument implements HandlerMethodArgumentResolver {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public IdempotencyKey resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return new IdempotencyKey(UUID.randomUUID().toString(), false);
        }
        if (!VISIBLE.matcher(key).matches()) {
            throw new InvalidHeader(HEADER);
        }
        HttpServletRequest http = (HttpServletRequest) request.getNativeRequest();
        String name = Actor.current().subject() + "\n" + http.getRequestURI() + "\n" + key;
        return new IdempotencyKey(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(), true);
    }
}
