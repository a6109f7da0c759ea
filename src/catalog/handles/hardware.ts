import type { HandlePackage } from "../schema.ts";

/** Serial ports, USB and HID devices. */
export const hardware: readonly HandlePackage[] = [
  {
    package: "serialport",
    mustBeClosed: true,
    source: "serialport 13.0.0 dist/index.d.ts",
    handles: [{ name: "SerialPort", form: "new", what: "a serial port", close: "close", opens: "at once" }],
  },
  {
    package: "usb",
    source: "usb 3.1.0 dist/index.d.ts",
    handles: [{ name: "WebUSB", form: "new", what: "a USB client", opens: "on first use" }],
  },
  {
    package: "node-hid",
    mustBeClosed: true,
    source: "node-hid 3.4.0 nodehid.d.ts",
    handles: [
      { name: "HID", form: "new", what: "a HID device", close: "close", opens: "at once" },
      {
        name: "HIDAsync.open",
        form: "await",
        what: "a HID device",
        type: "HIDAsync",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
];
