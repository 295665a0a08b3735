package org.tremplin.platform.commanding;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;
import org.tremplin.platform.following.Following;

/** Lets a read wait, for a while, until the read models tell what the same caller has just written. */
final class ReadAfterWrite implements HandlerInterceptor {

    private final ObjectProvider<Following> following;
    private final Duration atMost;

    ReadAfterWrite(ObjectProvider<Following> following, Duration atMost) {
        this.following = following;
        this.atMost = atMost;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String header = request.getHeader(LastWrite.REQUEST_HEADER);
        if (header != null || HttpMethod.GET.matches(request.getMethod())) {
            Cookie cookie = WebUtils.getCookie(request, LastWrite.COOKIE);
            LastWrite write = LastWrite.parse(header != null || cookie == null ? header : cookie.getValue());
            if (write != null) {
                following.getObject().await(write, atMost);
            }
        }
        return true;
    }
}
