package org.tremplin.platform.accesslog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The route of a request as its controller writes it, because an address may hold anything. */
final class Routes {

    /** Where no controller stands behind the address. */
    static final String NONE = "-";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    Routes(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    String of(HttpServletRequest request) {
        String known = pattern(request);
        return known == null ? find(request) : known;
    }

    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /** Whether the answer leaves as a file. */
    static boolean exports(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && handler.hasMethodAnnotation(Exports.class);
    }

    /** For a request that was refused before a controller was looked for. */
    private String find(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            try {
                if (mapping.getHandler(request) != null) {
                    String found = pattern(request);
                    return found == null ? NONE : found;
                }
            } catch (Exception noSuchRoute) {
                return NONE;
            }
        }
        return NONE;
    }

    private static @Nullable String pattern(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null || "/**".equals(pattern.toString()) ? null : pattern.toString();
    }
}
