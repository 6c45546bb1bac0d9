// Reads codes: by the browser itself where it can, else by a library (vendor/qr); through the camera, or from a scanner
// that types. Answers with the text of a code, or null when the person closed it.
const EVERY = 150;
const SIDE = 480;

async function reader() {
  if ('BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats().catch(() => [])).includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async video => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const { decodeQR } = await import('../vendor/qr/decode.js');
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  return async video => {
    const scale = Math.min(1, SIDE / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(drawing.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return null;
    }
  };
}

export const canScan = () => Boolean(navigator.mediaDevices?.getUserMedia);

/** Shows the camera in this video element until a code is read or `signal` says stop. */
export async function scan(video, signal) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  try {
    video.srcObject = stream;
    await video.play();
    const look = await reader();
    while (!signal.aborted) {
      const text = video.videoWidth ? await look(video) : null;
      if (text) return text;
      await new Promise(resolve => { setTimeout(resolve, EVERY); });
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}
