/** Generated from the package `globals` by `npm run generate:globals`. */
export const globalNames = {
  language:
    "AggregateError Array ArrayBuffer AsyncDisposableStack Atomics BigInt BigInt64Array BigUint64Array Boolean" +
    " DataView Date DisposableStack Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array" +
    " Function Infinity Int16Array Int32Array Int8Array Intl Iterator JSON Map Math NaN Number Object Promise Proxy" +
    " RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String SuppressedError Symbol SyntaxError" +
    " TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI" +
    " decodeURIComponent encodeURI encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt" +
    " undefined unescape",
  browser:
    "AI AICreateMonitor AITextSession AbortController AbortSignal AbsoluteOrientationSensor AbstractRange" +
    " Accelerometer AnalyserNode Animation AnimationEffect AnimationEvent AnimationPlaybackEvent AnimationTimeline" +
    " Attr Audio AudioBuffer AudioBufferSourceNode AudioContext AudioData AudioDecoder AudioDestinationNode" +
    " AudioEncoder AudioListener AudioNode AudioParam AudioParamMap AudioPlaybackStats AudioProcessingEvent" +
    " AudioScheduledSourceNode AudioSession AudioSinkInfo AudioWorklet AudioWorkletNode" +
    " AuthenticatorAssertionResponse AuthenticatorAttestationResponse AuthenticatorResponse BackgroundFetchManager" +
    " BackgroundFetchRecord BackgroundFetchRegistration BarProp BarcodeDetector BaseAudioContext BatteryManager" +
    " BeforeUnloadEvent BiquadFilterNode Blob BlobEvent Bluetooth BluetoothCharacteristicProperties BluetoothDevice" +
    " BluetoothRemoteGATTCharacteristic BluetoothRemoteGATTDescriptor BluetoothRemoteGATTServer" +
    " BluetoothRemoteGATTService BluetoothUUID BroadcastChannel BrowserCaptureMediaStreamTrack" +
    " ByteLengthQueuingStrategy CDATASection CSPViolationReportBody CSS CSSAnimation CSSConditionRule" +
    " CSSContainerRule CSSCounterStyleRule CSSFontFaceDescriptors CSSFontFaceRule CSSFontFeatureValuesRule" +
    " CSSFontPaletteValuesRule CSSFunctionDeclarations CSSFunctionDescriptors CSSFunctionRule CSSGroupingRule" +
    " CSSImageValue CSSImportRule CSSKeyframeRule CSSKeyframesRule CSSKeywordValue CSSLayerBlockRule" +
    " CSSLayerStatementRule CSSMarginRule CSSMathClamp CSSMathInvert CSSMathMax CSSMathMin CSSMathNegate" +
    " CSSMathProduct CSSMathSum CSSMathValue CSSMatrixComponent CSSMediaRule CSSNamespaceRule CSSNestedDeclarations" +
    " CSSNumericArray CSSNumericValue CSSPageDescriptors CSSPageRule CSSPerspective CSSPositionTryDescriptors" +
    " CSSPositionTryRule CSSPositionValue CSSPropertyRule CSSPseudoElement CSSRotate CSSRule CSSRuleList CSSScale" +
    " CSSScopeRule CSSSkew CSSSkewX CSSSkewY CSSStartingStyleRule CSSStyleDeclaration CSSStyleProperties" +
    " CSSStyleRule CSSStyleSheet CSSStyleValue CSSSupportsRule CSSTransformComponent CSSTransformValue CSSTransition" +
    " CSSTranslate CSSUnitValue CSSUnparsedValue CSSVariableReferenceValue CSSViewTransitionRule Cache CacheStorage" +
    " CanvasCaptureMediaStream CanvasCaptureMediaStreamTrack CanvasGradient CanvasPaintEvent CanvasPattern" +
    " CanvasRenderingContext2D CaptureController CaretPosition ChannelMergerNode ChannelSplitterNode" +
    " ChapterInformation CharacterBoundsUpdateEvent CharacterData Clipboard ClipboardChangeEvent ClipboardEvent" +
    " ClipboardItem CloseEvent CloseWatcher CommandEvent Comment CompositionEvent CompressionStream" +
    " ConstantSourceNode ContentVisibilityAutoStateChangeEvent ConvolverNode CookieChangeEvent" +
    " CookieDeprecationLabel CookieStore CookieStoreManager CountQueuingStrategy CrashReportContext CreateMonitor" +
    " Credential CredentialsContainer CropTarget Crypto CryptoKey CustomElementRegistry CustomEvent CustomStateSet" +
    " DOMError DOMException DOMImplementation DOMMatrix DOMMatrixReadOnly DOMParser DOMPoint DOMPointReadOnly" +
    " DOMQuad DOMRect DOMRectList DOMRectReadOnly DOMStringList DOMStringMap DOMTokenList DataTransfer" +
    " DataTransferItem DataTransferItemList DecompressionStream DelayNode DelegatedInkTrailPresenter" +
    " DeviceMotionEvent DeviceMotionEventAcceleration DeviceMotionEventRotationRate DeviceOrientationEvent" +
    " DevicePosture DigitalCredential Document DocumentFragment DocumentPictureInPicture" +
    " DocumentPictureInPictureEvent DocumentTimeline DocumentType DragEvent DynamicsCompressorNode EditContext" +
    " Element ElementGeometryUpdateEvent ElementImage ElementInternals EncodedAudioChunk EncodedVideoChunk" +
    " ErrorEvent Event EventCounts EventSource EventTarget External EyeDropper FeaturePolicy FederatedCredential" +
    " Fence FencedFrameConfig FetchLaterResult File FileList FileReader FileSystem FileSystemDirectoryEntry" +
    " FileSystemDirectoryHandle FileSystemDirectoryReader FileSystemEntry FileSystemFileEntry FileSystemFileHandle" +
    " FileSystemHandle FileSystemObserver FileSystemWritableFileStream FocusEvent FontData FontFace FontFaceSet" +
    " FontFaceSetLoadEvent FormData FormDataEvent FragmentDirective GPU GPUAdapter GPUAdapterInfo GPUBindGroup" +
    " GPUBindGroupLayout GPUBuffer GPUBufferUsage GPUCanvasContext GPUColorWrite GPUCommandBuffer GPUCommandEncoder" +
    " GPUCompilationInfo GPUCompilationMessage GPUComputePassEncoder GPUComputePipeline GPUDevice GPUDeviceLostInfo" +
    " GPUError GPUExternalTexture GPUInternalError GPUMapMode GPUOutOfMemoryError GPUPipelineError GPUPipelineLayout" +
    " GPUQuerySet GPUQueue GPURenderBundle GPURenderBundleEncoder GPURenderPassEncoder GPURenderPipeline GPUSampler" +
    " GPUShaderModule GPUShaderStage GPUSupportedFeatures GPUSupportedLimits GPUTexture GPUTextureUsage" +
    " GPUTextureView GPUUncapturedErrorEvent GPUValidationError GainNode Gamepad GamepadAxisMoveEvent GamepadButton" +
    " GamepadButtonEvent GamepadEvent GamepadHapticActuator GamepadPose Geolocation GeolocationCoordinates" +
    " GeolocationPosition GeolocationPositionError GravitySensor Gyroscope HID HIDConnectionEvent HIDDevice" +
    " HIDInputReportEvent HTMLAllCollection HTMLAnchorElement HTMLAreaElement HTMLAudioElement HTMLBRElement" +
    " HTMLBaseElement HTMLBodyElement HTMLButtonElement HTMLCameraElement HTMLCanvasElement HTMLCollection" +
    " HTMLDListElement HTMLDataElement HTMLDataListElement HTMLDetailsElement HTMLDialogElement HTMLDirectoryElement" +
    " HTMLDivElement HTMLDocument HTMLElement HTMLEmbedElement HTMLFencedFrameElement HTMLFieldSetElement" +
    " HTMLFontElement HTMLFormControlsCollection HTMLFormElement HTMLFrameElement HTMLFrameSetElement" +
    " HTMLGeolocationElement HTMLHRElement HTMLHeadElement HTMLHeadingElement HTMLHtmlElement HTMLIFrameElement" +
    " HTMLImageElement HTMLInputElement HTMLInstallElement HTMLLIElement HTMLLabelElement HTMLLegendElement" +
    " HTMLLinkElement HTMLMapElement HTMLMarqueeElement HTMLMediaElement HTMLMenuElement HTMLMetaElement" +
    " HTMLMeterElement HTMLMicrophoneElement HTMLModElement HTMLOListElement HTMLObjectElement HTMLOptGroupElement" +
    " HTMLOptionElement HTMLOptionsCollection HTMLOutputElement HTMLParagraphElement HTMLParamElement" +
    " HTMLPictureElement HTMLPreElement HTMLProgressElement HTMLQuoteElement HTMLScriptElement HTMLSelectElement" +
    " HTMLSelectedContentElement HTMLSlotElement HTMLSourceElement HTMLSpanElement HTMLStyleElement" +
    " HTMLTableCaptionElement HTMLTableCellElement HTMLTableColElement HTMLTableElement HTMLTableRowElement" +
    " HTMLTableSectionElement HTMLTemplateElement HTMLTextAreaElement HTMLTimeElement HTMLTitleElement" +
    " HTMLTrackElement HTMLUListElement HTMLUnknownElement HTMLUserMediaElement HTMLVideoElement HashChangeEvent" +
    " Headers Highlight HighlightRegistry History IDBCursor IDBCursorWithValue IDBDatabase IDBFactory IDBIndex" +
    " IDBKeyRange IDBObjectStore IDBOpenDBRequest IDBRecord IDBRequest IDBTransaction IDBVersionChangeEvent" +
    " IIRFilterNode IdentityCredential IdentityCredentialError IdentityProvider IdleDeadline IdleDetector Image" +
    " ImageBitmap ImageBitmapRenderingContext ImageCapture ImageData ImageDecoder ImageTrack ImageTrackList Ink" +
    " InputDeviceCapabilities InputDeviceInfo InputEvent InstallResultEvent IntegrityViolationReportBody" +
    " InteractionContentfulPaint InterestEvent IntersectionObserver IntersectionObserverEntry Keyboard KeyboardEvent" +
    " KeyboardLayoutMap KeyframeEffect LanguageDetector LanguageModel LargestContentfulPaint LaunchParams" +
    " LaunchQueue LayoutShift LayoutShiftAttribution LinearAccelerationSensor Location Lock LockManager MIDIAccess" +
    " MIDIConnectionEvent MIDIInput MIDIInputMap MIDIMessageEvent MIDIOutput MIDIOutputMap MIDIPort" +
    " MathMLAnchorElement MathMLElement MediaCapabilities MediaCapabilitiesInfo MediaDeviceInfo MediaDevices" +
    " MediaElementAudioSourceNode MediaEncryptedEvent MediaError MediaKeyError MediaKeyMessageEvent MediaKeySession" +
    " MediaKeyStatusMap MediaKeySystemAccess MediaKeys MediaList MediaMetadata MediaQueryList MediaQueryListEvent" +
    " MediaRecorder MediaRecorderErrorEvent MediaSession MediaSource MediaSourceHandle MediaStream" +
    " MediaStreamAudioDestinationNode MediaStreamAudioSourceNode MediaStreamEvent MediaStreamTrack" +
    " MediaStreamTrackAudioSourceNode MediaStreamTrackAudioStats MediaStreamTrackEvent MediaStreamTrackGenerator" +
    " MediaStreamTrackProcessor MediaStreamTrackVideoStats MessageChannel MessageEvent MessagePort MimeType" +
    " MimeTypeArray ModelContext ModelGenericSession ModelManager MouseEvent MutationEvent MutationObserver" +
    " MutationRecord NamedNodeMap NavigateEvent Navigation NavigationActivation NavigationCurrentEntryChangeEvent" +
    " NavigationDestination NavigationHistoryEntry NavigationPrecommitController NavigationPreloadManager" +
    " NavigationTransition Navigator NavigatorLogin NavigatorManagedData NavigatorUAData NetworkInformation Node" +
    " NodeFilter NodeIterator NodeList NodeRange NotRestoredReasonDetails NotRestoredReasons Notification" +
    " NotifyPaintEvent OTPCredential Observable OfflineAudioCompletionEvent OfflineAudioContext OffscreenCanvas" +
    " OffscreenCanvasRenderingContext2D OpaqueRange Option OrientationSensor Origin OscillatorNode" +
    " OverconstrainedError PERSISTENT PageRevealEvent PageSwapEvent PageTransitionEvent PannerNode" +
    " PasswordCredential Path2D PaymentAddress PaymentManager PaymentMethodChangeEvent PaymentRequest" +
    " PaymentRequestUpdateEvent PaymentResponse Performance PerformanceElementTiming PerformanceEntry" +
    " PerformanceEventTiming PerformanceLongAnimationFrameTiming PerformanceLongTaskTiming PerformanceMark" +
    " PerformanceMarkConditional PerformanceMeasure PerformanceNavigation PerformanceNavigationTiming" +
    " PerformanceObserver PerformanceObserverEntryList PerformancePaintTiming PerformanceResourceTiming" +
    " PerformanceScriptTiming PerformanceServerTiming PerformanceSoftNavigation PerformanceTiming" +
    " PerformanceTimingConfidence PeriodicSyncManager PeriodicWave PermissionStatus Permissions PermissionsPolicy" +
    " PictureInPictureEvent PictureInPictureWindow Plugin PluginArray PointerEvent PopStateEvent Presentation" +
    " PresentationAvailability PresentationConnection PresentationConnectionAvailableEvent" +
    " PresentationConnectionCloseEvent PresentationConnectionList PresentationReceiver PresentationRequest" +
    " PressureObserver PressureRecord ProcessingInstruction Profiler ProgressEvent PromiseRejectionEvent" +
    " ProtectedAudience PublicKeyCredential PushManager PushSubscription PushSubscriptionOptions QuotaExceededError" +
    " RTCCertificate RTCDTMFSender RTCDTMFToneChangeEvent RTCDataChannel RTCDataChannelEvent RTCDtlsTransport" +
    " RTCEncodedAudioFrame RTCEncodedVideoFrame RTCError RTCErrorEvent RTCIceCandidate RTCIceCandidatePair" +
    " RTCIceTransport RTCPeerConnection RTCPeerConnectionIceErrorEvent RTCPeerConnectionIceEvent RTCRtpReceiver" +
    " RTCRtpScriptTransform RTCRtpSender RTCRtpTransceiver RTCSctpTransport RTCSessionDescription RTCStatsReport" +
    " RTCTrackEvent RadioNodeList Range ReadableByteStreamController ReadableStream ReadableStreamBYOBReader" +
    " ReadableStreamBYOBRequest ReadableStreamDefaultController ReadableStreamDefaultReader" +
    " RelativeOrientationSensor RemotePlayback ReportBody ReportingObserver Request ResizeObserver" +
    " ResizeObserverEntry ResizeObserverSize Response RestrictionTarget SVGAElement SVGAngle SVGAnimateElement" +
    " SVGAnimateMotionElement SVGAnimateTransformElement SVGAnimatedAngle SVGAnimatedBoolean SVGAnimatedEnumeration" +
    " SVGAnimatedInteger SVGAnimatedLength SVGAnimatedLengthList SVGAnimatedNumber SVGAnimatedNumberList" +
    " SVGAnimatedPreserveAspectRatio SVGAnimatedRect SVGAnimatedString SVGAnimatedTransformList SVGAnimationElement" +
    " SVGCircleElement SVGClipPathElement SVGComponentTransferFunctionElement SVGDefsElement SVGDescElement" +
    " SVGElement SVGEllipseElement SVGFEBlendElement SVGFEColorMatrixElement SVGFEComponentTransferElement" +
    " SVGFECompositeElement SVGFEConvolveMatrixElement SVGFEDiffuseLightingElement SVGFEDisplacementMapElement" +
    " SVGFEDistantLightElement SVGFEDropShadowElement SVGFEFloodElement SVGFEFuncAElement SVGFEFuncBElement" +
    " SVGFEFuncGElement SVGFEFuncRElement SVGFEGaussianBlurElement SVGFEImageElement SVGFEMergeElement" +
    " SVGFEMergeNodeElement SVGFEMorphologyElement SVGFEOffsetElement SVGFEPointLightElement" +
    " SVGFESpecularLightingElement SVGFESpotLightElement SVGFETileElement SVGFETurbulenceElement SVGFilterElement" +
    " SVGForeignObjectElement SVGGElement SVGGeometryElement SVGGradientElement SVGGraphicsElement SVGImageElement" +
    " SVGLength SVGLengthList SVGLineElement SVGLinearGradientElement SVGMPathElement SVGMarkerElement" +
    " SVGMaskElement SVGMatrix SVGMetadataElement SVGNumber SVGNumberList SVGPathElement SVGPatternElement SVGPoint" +
    " SVGPointList SVGPolygonElement SVGPolylineElement SVGPreserveAspectRatio SVGRadialGradientElement SVGRect" +
    " SVGRectElement SVGSVGElement SVGScriptElement SVGSetElement SVGStopElement SVGStringList SVGStyleElement" +
    " SVGSwitchElement SVGSymbolElement SVGTSpanElement SVGTextContentElement SVGTextElement SVGTextPathElement" +
    " SVGTextPositioningElement SVGTitleElement SVGTransform SVGTransformList SVGUnitTypes SVGUseElement" +
    " SVGViewElement Sanitizer Scheduler Scheduling Screen ScreenDetailed ScreenDetails ScreenOrientation" +
    " ScriptProcessorNode ScrollTimeline SecurityPolicyViolationEvent Selection Sensor SensorErrorEvent Serial" +
    " SerialPort ServiceWorker ServiceWorkerContainer ServiceWorkerRegistration ShadowRoot SharedStorage" +
    " SharedStorageAppendMethod SharedStorageClearMethod SharedStorageDeleteMethod SharedStorageModifierMethod" +
    " SharedStorageSetMethod SharedStorageWorklet SharedWorker SnapEvent SourceBuffer SourceBufferList SpeechGrammar" +
    " SpeechGrammarList SpeechRecognition SpeechRecognitionAlternative SpeechRecognitionErrorEvent" +
    " SpeechRecognitionEvent SpeechRecognitionPhrase SpeechRecognitionResult SpeechRecognitionResultList" +
    " SpeechSynthesis SpeechSynthesisErrorEvent SpeechSynthesisEvent SpeechSynthesisUtterance SpeechSynthesisVoice" +
    " StaticRange StereoPannerNode Storage StorageBucket StorageBucketManager StorageEvent StorageManager" +
    " StylePropertyMap StylePropertyMapReadOnly StyleSheet StyleSheetList SubmitEvent Subscriber SubtleCrypto" +
    " Summarizer SyncManager TEMPORARY TaskAttributionTiming TaskController TaskPriorityChangeEvent TaskSignal" +
    " Temporal Text TextDecoder TextDecoderStream TextEncoder TextEncoderStream TextEvent TextFormat" +
    " TextFormatUpdateEvent TextMetrics TextTrack TextTrackCue TextTrackCueList TextTrackList TextUpdateEvent" +
    " TimeEvent TimeRanges TimelineTrigger TimelineTriggerRange TimelineTriggerRangeList ToggleEvent Touch" +
    " TouchEvent TouchList TrackEvent TransformStream TransformStreamDefaultController TransitionEvent Translator" +
    " TreeWalker TrustedHTML TrustedHTMLParserOptions TrustedParserOptions TrustedScript TrustedScriptURL" +
    " TrustedTypePolicy TrustedTypePolicyFactory UIEvent URL URLPattern URLSearchParams USB USBAlternateInterface" +
    " USBConfiguration USBConnectionEvent USBDevice USBEndpoint USBInTransferResult USBInterface" +
    " USBIsochronousInTransferPacket USBIsochronousInTransferResult USBIsochronousOutTransferPacket" +
    " USBIsochronousOutTransferResult USBOutTransferResult UserActivation VTTCue VTTRegion ValidityState" +
    " VideoColorSpace VideoDecoder VideoEncoder VideoFrame VideoPlaybackQuality ViewTimeline ViewTransition" +
    " ViewTransitionTypeSet Viewport VirtualKeyboard VirtualKeyboardGeometryChangeEvent VisibilityStateEntry" +
    " VisualViewport WGSLLanguageFeatures WakeLock WakeLockSentinel WaveShaperNode WebAssembly" +
    " WebGL2RenderingContext WebGLActiveInfo WebGLBuffer WebGLContextEvent WebGLFramebuffer WebGLObject WebGLProgram" +
    " WebGLQuery WebGLRenderbuffer WebGLRenderingContext WebGLSampler WebGLShader WebGLShaderPrecisionFormat" +
    " WebGLSync WebGLTexture WebGLTransformFeedback WebGLUniformLocation WebGLVertexArrayObject WebMCPEvent" +
    " WebSocket WebSocketError WebSocketStream WebTransport WebTransportBidirectionalStream" +
    " WebTransportDatagramDuplexStream WebTransportDatagramsWritable WebTransportError WebTransportReceiveStream" +
    " WebTransportSendGroup WebTransportSendStream WheelEvent Window WindowControlsOverlay" +
    " WindowControlsOverlayGeometryChangeEvent Worker Worklet WritableStream WritableStreamDefaultController" +
    " WritableStreamDefaultWriter XMLDocument XMLHttpRequest XMLHttpRequestEventTarget XMLHttpRequestUpload" +
    " XMLSerializer XPathEvaluator XPathExpression XPathResult XRAnchor XRAnchorSet XRBoundedReferenceSpace" +
    " XRCPUDepthInformation XRCamera XRCompositionLayer XRCubeLayer XRCylinderLayer XRDOMOverlayState" +
    " XRDepthInformation XREquirectLayer XRFrame XRHand XRHitTestResult XRHitTestSource XRInputSource" +
    " XRInputSourceArray XRInputSourceEvent XRInputSourcesChangeEvent XRJointPose XRJointSpace XRLayer XRLayerEvent" +
    " XRLightEstimate XRLightProbe XRPlane XRPlaneSet XRPose XRProjectionLayer XRQuadLayer XRRay XRReferenceSpace" +
    " XRReferenceSpaceEvent XRRenderState XRRigidTransform XRSession XRSessionEvent XRSpace XRSubImage XRSystem" +
    " XRTransientInputHitTestResult XRTransientInputHitTestSource XRView XRViewerPose XRViewport" +
    " XRVisibilityMaskChangeEvent XRWebGLBinding XRWebGLDepthInformation XRWebGLLayer XRWebGLSubImage XSLTProcessor" +
    " addEventListener ai alert atob blur btoa caches cancelAnimationFrame cancelIdleCallback clearInterval" +
    " clearTimeout clientInformation close closed confirm console cookieStore crashReport createImageBitmap" +
    " credentialless crossOriginIsolated crypto customElements devicePixelRatio dispatchEvent document" +
    " documentPictureInPicture event external fence fetch fetchLater find focus frameElement frames getComputedStyle" +
    " getScreenDetails getSelection history indexedDB innerHeight innerWidth isSecureContext launchQueue length" +
    " localStorage location locationbar matchMedia menubar model moveBy moveTo name navigation navigator" +
    " offscreenBuffering onabort onafterprint onanimationcancel onanimationend onanimationiteration onanimationstart" +
    " onappinstalled onauxclick onbeforeinput onbeforeinstallprompt onbeforematch onbeforeprint onbeforetoggle" +
    " onbeforeunload onbeforexrselect onblur oncancel oncanplay oncanplaythrough onchange onclick onclose oncommand" +
    " oncontentvisibilityautostatechange oncontextlost oncontextmenu oncontextrestored oncopy oncuechange oncut" +
    " ondblclick ondevicemotion ondeviceorientation ondeviceorientationabsolute ondrag ondragend ondragenter" +
    " ondragleave ondragover ondragstart ondrop ondurationchange onemptied onended onerror onfocus onformdata" +
    " ongamepadconnected ongamepaddisconnected ongotpointercapture onhashchange oninput oninstallresult oninvalid" +
    " onkeydown onkeypress onkeyup onlanguagechange onload onloadeddata onloadedmetadata onloadstart" +
    " onlostpointercapture onmessage onmessageerror onmousedown onmouseenter onmouseleave onmousemove onmouseout" +
    " onmouseover onmouseup onmousewheel onoffline ononline onpagehide onpagereveal onpageshow onpageswap onpaste" +
    " onpause onplay onplaying onpointercancel onpointerdown onpointerenter onpointerleave onpointermove" +
    " onpointerout onpointerover onpointerrawupdate onpointerup onpopstate onprogress onratechange" +
    " onrejectionhandled onreset onresize onscroll onscrollend onscrollsnapchange onscrollsnapchanging onsearch" +
    " onsecuritypolicyviolation onseeked onseeking onselect onselectionchange onselectstart onslotchange onstalled" +
    " onstorage onsubmit onsuspend ontimeupdate ontoggle ontransitioncancel ontransitionend ontransitionrun" +
    " ontransitionstart onunhandledrejection onunload onvolumechange onwaiting onwheel open opener origin" +
    " originAgentCluster outerHeight outerWidth pageXOffset pageYOffset parent performance personalbar postMessage" +
    " print prompt queryLocalFonts queueMicrotask removeEventListener reportError requestAnimationFrame" +
    " requestIdleCallback requestResize resizeBy resizeTo scheduler screen screenLeft screenTop screenX screenY" +
    " scroll scrollBy scrollTo scrollX scrollY scrollbars self sessionStorage setInterval setTimeout sharedStorage" +
    " showDirectoryPicker showOpenFilePicker showSaveFilePicker speechSynthesis status statusbar stop" +
    " structuredClone styleMedia toolbar top trustedTypes viewport visualViewport when window",
  node:
    "AbortController AbortSignal Blob BroadcastChannel Buffer ByteLengthQueuingStrategy CloseEvent" +
    " CompressionStream CountQueuingStrategy Crypto CryptoKey CustomEvent DOMException DecompressionStream" +
    " ErrorEvent Event EventTarget File FormData Headers MessageChannel MessageEvent MessagePort Navigator" +
    " Performance PerformanceEntry PerformanceMark PerformanceMeasure PerformanceObserver" +
    " PerformanceObserverEntryList PerformanceResourceTiming QuotaExceededError ReadableByteStreamController" +
    " ReadableStream ReadableStreamBYOBReader ReadableStreamBYOBRequest ReadableStreamDefaultController" +
    " ReadableStreamDefaultReader Request Response Storage SubtleCrypto Temporal TextDecoder TextDecoderStream" +
    " TextEncoder TextEncoderStream TransformStream TransformStreamDefaultController URL URLPattern URLSearchParams" +
    " WebAssembly WebSocket WritableStream WritableStreamDefaultController WritableStreamDefaultWriter atob btoa" +
    " clearImmediate clearInterval clearTimeout console crypto fetch global localStorage navigator performance" +
    " process queueMicrotask sessionStorage setImmediate setInterval setTimeout structuredClone",
  "mongo shell":
    "BulkWriteResult ISODate Mongo NumberInt NumberLong ObjectId PlanCache UUID WriteResult _isWindows _rand cat cd" +
    " connect db getHostName getMemInfo hostname listFiles load ls md5sumFile mkdir print printjson pwd quit" +
    " removeFile rs sh version",
} as const;
