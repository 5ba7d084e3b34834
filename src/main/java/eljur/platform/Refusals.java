package eljur.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Not found, forbidden, refused: from any controller, for a page and for a script. */
@ControllerAdvice
class Refusals {

    private final Texts texts;

    Refusals(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** A number or a day that is none names no page; in a form it is a request we do not understand. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean page = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        response.sendError((page ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
    }

    @ExceptionHandler(Forbidden.class)
    void forbidden(Forbidden forbidden, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(ErrorPages.OTHER_ROLES, forbidden.others());
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /**
     * A database that goes away while a transaction begins is a fault of ours. Spring sees the broken connection among the causes,
     * takes the asker for gone and answers 200 with nothing in it, which somebody might take for a yes.
     */
    @ExceptionHandler(TransactionException.class)
    void withoutTransaction(TransactionException fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, fault);
        response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
    }

    @ExceptionHandler(Refused.class)
    Object refused(Refused refused, HttpServletRequest request) {
        String said = refused.said(texts);
        if (wantsSentence(request))
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("refused", said));
        return page(HttpStatus.UNPROCESSABLE_CONTENT, "error.422.heading", said);
    }

    /** A script's device keeps what was typed and sends it again by itself; {@code later} tells it so. */
    @ExceptionHandler(TryLater.class)
    Object later(TryLater later, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TryLater.SECONDS));
        if (wantsSentence(request))
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("refused", later.said(texts), "later", true));
        return page(HttpStatus.SERVICE_UNAVAILABLE, "error.later.heading", later.saidOnPage(texts));
    }

    private ModelAndView page(HttpStatus status, String heading, String said) {
        var page = new ModelAndView("layout/error", status);
        page.addObject("status", status.value())
                .addObject("heading", texts.of(heading))
                .addObject("text", said);
        return page;
    }

    private static boolean wantsSentence(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("json");
    }
}
