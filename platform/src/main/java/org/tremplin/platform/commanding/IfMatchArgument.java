package org.tremplin.platform.commanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link IfMatch} from its header: one strong ETag that is a version, or {@code *}. */
final class IfMatchArgument implements HandlerMethodArgumentResolver {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public IfMatch resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || "*".equals(header.strip())) {
            return new IfMatch(null);
        }
        Matcher version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw new InvalidHeader(HttpHeaders.IF_MATCH);
        }
        return new IfMatch(Long.parseLong(version.group(1)));
    }
}
