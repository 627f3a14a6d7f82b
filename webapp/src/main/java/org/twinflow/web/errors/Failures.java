package org.twinflow.web.errors;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.twinflow.shared.FieldError;
import org.twinflow.shared.ForbiddenException;
import org.twinflow.shared.InvalidException;
import org.twinflow.shared.NotFoundException;
import org.twinflow.shared.RefusedException;
import org.twinflow.shared.StaleException;
import org.twinflow.shared.StorageFullException;
import org.twinflow.shared.StoreAwayException;
import org.twinflow.shared.TooLargeException;
import org.twinflow.web.limits.TooOftenException;
import org.twinflow.web.security.SpoolRoom;

/** Says of each exception what it means to the one who asked; what it does not know is our fault. */
@Component
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final SecureRandom random = new SecureRandom();
    private final SpoolRoom room;
    private final MultipartProperties limits;

    Failures(SpoolRoom room, MultipartProperties limits) {
        this.room = room;
        this.limits = limits;
    }

    Failure of(Throwable problem) {
        return switch (problem) {
            case NotFoundException missing -> Failure.of(HttpStatus.NOT_FOUND);
            case ForbiddenException denied -> Failure.of(HttpStatus.FORBIDDEN, denied.code(), denied.arguments());
            case RefusedException refusal -> Failure.of(HttpStatus.CONFLICT, refusal.code(), refusal.arguments());
            case InvalidException invalid -> Failure.of(invalid.errors());
            case StaleException stale -> Failure.of(HttpStatus.PRECONDITION_FAILED);
            case OptimisticLockingFailureException stale -> Failure.of(HttpStatus.PRECONDITION_FAILED);
            case TooLargeException large -> tooLarge(large.limit());
            // the container does not say which limit it was; the reader wants to know that of a file
            case MaxUploadSizeExceededException large ->
                tooLarge(limits.getMaxFileSize().toBytes());
            case TooOftenException often -> tooOften(often);
            case StoreAwayException away -> Failure.of(HttpStatus.SERVICE_UNAVAILABLE, "errors.store");
            case StorageFullException full -> Failure.of(HttpStatus.INSUFFICIENT_STORAGE);
            default -> technical(problem);
        };
    }

    /** What the server or a filter refused without an exception of ours. */
    Failure of(HttpStatus status) {
        return status.is5xxServerError() ? Failure.of(status).under(reference()) : Failure.of(status);
    }

    private Failure technical(Throwable problem) {
        return switch (problem) {
            case MethodArgumentTypeMismatchException wrong -> Failure.of(wrong(wrong));
            case BindException wrong -> Failure.of(fields(wrong));
            case HttpMessageNotReadableException unreadable -> Failure.of(HttpStatus.BAD_REQUEST, "errors.body");
            case MultipartException broken -> cutOff();
            case ErrorResponse answer -> spring(answer, problem);
            default -> ours(technicalStatus(problem), problem);
        };
    }

    /** What could not be written down on a disk that is short of room was refused by that. */
    private HttpStatus technicalStatus(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException && room.isShort()) {
                return HttpStatus.INSUFFICIENT_STORAGE;
            }
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** What broke off on a disk that is short of room was cut off by that. */
    private Failure cutOff() {
        return room.isShort()
                ? Failure.of(HttpStatus.INSUFFICIENT_STORAGE)
                : Failure.of(HttpStatus.BAD_REQUEST, "errors.upload");
    }

    private Failure spring(ErrorResponse answer, Throwable problem) {
        var status = Objects.requireNonNullElse(
                HttpStatus.resolve(answer.getStatusCode().value()), HttpStatus.INTERNAL_SERVER_ERROR);
        return status.is4xxClientError() ? Failure.of(status).with(answer.getHeaders()) : ours(status, problem);
    }

    private Failure ours(HttpStatus status, Throwable problem) {
        var reference = reference();
        LOG.error("Failure {}", reference, problem);
        return Failure.of(status).under(reference);
    }

    private String reference() {
        int number = random.nextInt();
        return String.format("%04X-%04X", number >>> 16, number & 0xFFFF);
    }

    private static Failure tooOften(TooOftenException often) {
        var wait = new HttpHeaders();
        wait.set(HttpHeaders.RETRY_AFTER, String.valueOf(often.seconds()));
        return Failure.of(HttpStatus.TOO_MANY_REQUESTS, "errors.often", often.seconds())
                .with(wait);
    }

    private static Failure tooLarge(long limit) {
        return Failure.of(HttpStatus.CONTENT_TOO_LARGE, "errors.limit", Math.ceilDiv(limit, 1024 * 1024));
    }

    /** A broken id in a path names nothing; a broken parameter is a broken request. */
    private static HttpStatus wrong(MethodArgumentTypeMismatchException wrong) {
        return wrong.getParameter().hasParameterAnnotation(PathVariable.class)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.BAD_REQUEST;
    }

    private static List<FieldError> fields(BindingResult wrong) {
        return wrong.getFieldErrors().stream()
                .map(error -> FieldError.of(error.getField(), "errors.field"))
                .toList();
    }
}
