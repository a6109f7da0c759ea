import type { UnserializableCaptureFinding } from "../findings/finding.ts";

/** The parts of the message of `no-unserializable-capture`. */
export interface UnserializableCaptureWords extends Record<string, string> {
  readonly boundary: string;
  readonly name: string;
  readonly engine: string;
  readonly className: string;
  readonly remedy: string;
}

/** Words a finding. */
export function wordUnserializableCapture({ shipment, name, className }: UnserializableCaptureFinding): UnserializableCaptureWords {
  return {
    boundary: (shipment.via ?? shipment).call.calleeText,
    name,
    engine: shipment.engine.title,
    className,
    remedy: remedyFor(className),
  };
}

function remedyFor(className: string): string {
  if (className === "Date" || className === "URL")
    return "Mention its text or its number instead, and make another one of that inside the function";
  if (className.startsWith("Weak")) return "Make it inside the function";
  return "Mention a plain object or an array instead, and make another one of that inside the function";
}
